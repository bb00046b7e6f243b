// A button that is pressed before the page's scripts are there would send its form without what they add to it. Such a press is kept,
// and done when they are.
(() => {
  "use strict";
  let kept = null;
  const keep = (event) => {
    const button = event.target.closest("button");
    if (button) {
      event.preventDefault();
      event.stopImmediatePropagation();
      kept = button;
    }
  };
  document.addEventListener("click", keep, true);
  window.addEventListener("load", () => setTimeout(() => {
    document.removeEventListener("click", keep, true);
    if (kept && kept.isConnected) {
      kept.click();
    }
  }));
})();
