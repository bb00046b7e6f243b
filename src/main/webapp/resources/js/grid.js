// The filters that are not text fields of the grid itself: lists, the search over all, Clear.
(() => {
  "use strict";
  const PAUSE = 300;
  let waiting = 0;
  const table = (element) => window.PF(element.dataset.filter || element.dataset.clearFilters);

  document.addEventListener("change", (event) => {
    if (event.target.matches("select[data-filter]")) {
      table(event.target).filter();
    }
  });

  document.addEventListener("input", (event) => {
    if (event.target.matches("input[data-filter]")) {
      clearTimeout(waiting);
      waiting = setTimeout(() => table(event.target).filter(), PAUSE);
    }
  });

  document.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && event.target.matches("input[data-filter]")) {
      event.preventDefault();
    }
  });

  document.addEventListener("click", (event) => {
    const button = event.target.closest("[data-clear-filters]");
    if (button) {
      const form = button.closest("form");
      form.querySelectorAll(".ui-column-filter, input[data-filter]").forEach((filter) => {
        filter.value = "";
      });
      table(button).filter();
    }
  });
})();
