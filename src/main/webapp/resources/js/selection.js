// Rows that are selected, over all pages, and what can be copied of them. Passwords are not: they are asked for one by one.
(() => {
  "use strict";
  const bar = document.querySelector(".selection-bar");
  const selected = new Map();

  // In a shell these stand for themselves; everything else is quoted, and what cannot be quoted in one line is left out.
  const PLAIN = /^[A-Za-z0-9_@%+:,./][A-Za-z0-9_@%+:,./-]*$/;
  const UNFIT = /[\u0000-\u001f\u007f]/;

  const account = (row) => row.user + "@" + row.host;
  const quoted = (text) => (PLAIN.test(text) ? text : "'" + text.replaceAll("'", "'\\''") + "'");
  const fit = (row) => !UNFIT.test(account(row)) && row.host && !/^-|\s/.test(row.host) && !row.user.startsWith("-");

  const forms = {
    text: { of: (row) => row.text.replaceAll(/[\r\n]+/g, " "), takes: () => true },
    account: { of: account, takes: (row) => !UNFIT.test(account(row)) },
    ssh: { of: (row) => "ssh " + quoted(account(row)), takes: fit },
  };

  const boxes = () => [...document.querySelectorAll("input[data-select]")];

  const remember = (box) => {
    if (box.checked) {
      const text = box.closest("tr").querySelector("[data-row]").dataset.row;
      selected.set(box.dataset.select, { host: box.dataset.host, user: box.dataset.user, text });
    } else {
      selected.delete(box.dataset.select);
    }
  };

  const show = () => {
    const onPage = boxes();
    const checked = onPage.filter((box) => box.checked).length;
    const all = document.querySelector("input[data-select-page]");
    all.checked = checked > 0 && checked === onPage.length;
    all.indeterminate = checked > 0 && checked < onPage.length;
    bar.hidden = selected.size === 0;
    const { one, many } = bar.dataset;
    const count = selected.size === 1 ? one : many.replace("{0}", selected.size.toLocaleString());
    bar.querySelector(".selection-count").textContent = count;
  };

  // After another page was loaded: what was selected before is still.
  const restore = () => {
    boxes().forEach((box) => {
      box.checked = selected.has(box.dataset.select);
    });
    show();
  };

  const copy = async (name) => {
    const form = forms[name];
    const rows = [...selected.values()];
    const taken = rows.filter(form.takes);
    const { copied, leftOut } = bar.dataset;
    try {
      await window.vcm.copyText(taken.map((row) => form.of(row) + "\n").join(""));
      const left = rows.length - taken.length;
      window.vcm.say(left === 0 ? copied : leftOut.replace("{0}", left), left === 0 ? "info" : "warn");
    } catch (problem) {
      window.vcm.say(problem.message, "error");
    }
  };

  document.addEventListener("change", (event) => {
    if (event.target.matches("input[data-select]")) {
      remember(event.target);
      show();
    } else if (event.target.matches("input[data-select-page]")) {
      boxes().forEach((box) => {
        box.checked = event.target.checked;
        remember(box);
      });
      show();
    }
  });

  document.addEventListener("click", (event) => {
    const button = event.target.closest("[data-copy-selection]");
    if (button) {
      copy(button.dataset.copySelection);
    } else if (event.target.closest("[data-clear-selection]")) {
      selected.clear();
      restore();
    }
  });

  window.jQuery(document).on("pfAjaxComplete", () => setTimeout(restore));
  restore();
})();
