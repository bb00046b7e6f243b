// Runs before the first paint, so that a chosen theme does not flash.
(() => {
  "use strict";
  const root = document.documentElement;
  const system = window.matchMedia("(prefers-color-scheme: dark)");
  const stored = () => {
    try {
      return localStorage.getItem("vcm.theme");
    } catch {
      return null; // storage is forbidden: follow the system
    }
  };
  const apply = () => {
    root.dataset.theme = stored() || (system.matches ? "dark" : "light");
  };
  apply();
  system.addEventListener("change", apply);
  window.addEventListener("storage", apply);
  window.vcm = {
    // What this page was asked for; a step back may change the address before the scripts below are there.
    address: location.href,
    chooseTheme(theme) {
      try {
        localStorage.setItem("vcm.theme", theme);
      } catch {
        // storage is forbidden: it then lasts as long as the page
      }
      root.dataset.theme = theme;
    },
  };
})();
