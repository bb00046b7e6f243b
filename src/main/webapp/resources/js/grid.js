// The filters the grid does not listen to by itself: lists, and the search over all columns.
(() => {
  "use strict";
  const PAUSE = 300;
  let waiting = 0;
  const filter = () => window.PF("table").filter();

  document.addEventListener("change", (event) => {
    if (event.target.matches(".ui-column-customfilter select")) {
      filter();
    }
  });

  document.addEventListener("input", (event) => {
    if (event.target.matches(".search input")) {
      clearTimeout(waiting);
      waiting = setTimeout(filter, PAUSE);
    }
  });

  document.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && event.target.matches(".search input")) {
      event.preventDefault();
    }
  });
})();
