// The filters the grid does not listen to by itself: lists, a switch, and the search over all columns.
(() => {
  "use strict";
  const PAUSE = 300;
  let waiting = 0;

  // What is shown while somebody types is not yet what was asked for.
  const busy = (yes) => window.PF("table").getJQ()[0].setAttribute("aria-busy", String(yes));

  const filter = () => {
    clearTimeout(waiting);
    waiting = 0;
    busy(true);
    window.PF("table").filter();
  };

  document.addEventListener("change", (event) => {
    if (event.target.matches(".ui-column-customfilter select, [data-refilter]")) {
      filter();
    }
  });

  document.addEventListener("input", (event) => {
    if (event.target.matches(".search input")) {
      clearTimeout(waiting);
      busy(true);
      waiting = setTimeout(filter, PAUSE);
    }
  });

  window.jQuery(document).on("pfAjaxComplete", (event, request, settings, args) => {
    if (args && typeof args.address === "string") {
      window.vcm.goTo(args.address);
    }
    // Another question may stand in the queue; it begins when this one has ended.
    setTimeout(() => busy(waiting > 0 || !window.PrimeFaces.ajax.Queue.isEmpty()));
  });

  document.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && event.target.matches(".search input")) {
      event.preventDefault();
    }
  });

  // The dialog of the columns: a row moves past its neighbour and keeps the focus.
  document.addEventListener("click", (event) => {
    const button = event.target.closest("[data-move]");
    const row = button && button.closest("li");
    if (button && button.dataset.move === "up") {
      row.previousElementSibling?.before(row);
    } else if (button) {
      row.nextElementSibling?.after(row);
    }
    button?.focus();
  });

  window.vcm.clearFilters = () => {
    document.querySelector("select[name=state]").value = "";
    window.PF("table").clearFilters();
  };

  window.vcm.reload = (status, args) => {
    if (window.vcm.done(status, args)) {
      window.vcm.close("columnsDialog");
      location.reload();
    }
  };
})();
