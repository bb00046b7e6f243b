// Environments that are selected, over all pages of the dashboard as long as this window is open, and synced together.
(() => {
  "use strict";
  const KEY = "vcm.selected";

  const stored = () => {
    try {
      return (sessionStorage.getItem(KEY) || "").split(",").filter(Boolean);
    } catch {
      return []; // storage is forbidden: a selection then lasts as long as the page
    }
  };

  const selected = new Set(stored());

  const keep = () => {
    try {
      sessionStorage.setItem(KEY, [...selected].join());
    } catch {
      // see above
    }
  };

  const boxes = () => [...document.querySelectorAll("input[data-select]")];

  const remember = (box) => {
    if (box.checked) {
      selected.add(box.dataset.select);
    } else {
      selected.delete(box.dataset.select);
    }
  };

  const show = () => {
    const bar = document.querySelector(".fleet-selection");
    if (!bar) {
      return;
    }
    const onPage = boxes();
    const checked = onPage.filter((box) => box.checked).length;
    const all = bar.querySelector("input[data-select-page]");
    all.checked = checked > 0 && checked === onPage.length;
    all.indeterminate = checked > 0 && checked < onPage.length;
    const { one, many } = bar.dataset;
    const count = selected.size === 1 ? one : many.replace("{0}", selected.size.toLocaleString());
    bar.querySelector(".selection-count").textContent = selected.size === 0 ? "" : count;
    bar.querySelectorAll("button").forEach((button) => {
      button.hidden = selected.size === 0;
    });
  };

  // After the list was loaded anew: what was selected before is still.
  const restore = () => {
    boxes().forEach((box) => {
      box.checked = selected.has(box.dataset.select);
    });
    show();
  };

  const clear = () => {
    selected.clear();
    keep();
    restore();
  };

  document.addEventListener("change", (event) => {
    if (event.target.matches("input[data-select]")) {
      remember(event.target);
    } else if (event.target.matches("input[data-select-page]")) {
      boxes().forEach((box) => {
        box.checked = event.target.checked;
        remember(box);
      });
    } else {
      return;
    }
    keep();
    show();
  });

  document.addEventListener("click", (event) => {
    if (event.target.closest("[data-sync-selection]")) {
      window.vcmSyncSelected([{ name: "selected", value: [...selected].join() }]);
    } else if (event.target.closest("[data-clear-selection]")) {
      clear();
    }
  });

  window.vcm.fleetStarted = (status, args) => {
    if (window.vcm.done(status, args)) {
      clear();
    }
  };

  window.jQuery(document).on("pfAjaxComplete", () => setTimeout(restore));
  new MutationObserver(restore).observe(document.getElementById("overview").parentElement, { childList: true });

  // What was ticked before this script was there counts.
  boxes().filter((box) => box.checked).forEach(remember);
  keep();
  restore();
})();
