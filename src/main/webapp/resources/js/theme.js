// Runs before the first paint, so that a chosen theme or view does not flash.
(() => {
  "use strict";
  const root = document.documentElement;
  const system = window.matchMedia("(prefers-color-scheme: dark)");
  const stored = (key) => {
    try {
      return localStorage.getItem(key);
    } catch {
      return null; // storage is forbidden: follow the defaults
    }
  };
  const apply = () => {
    root.dataset.theme = stored("vcm.theme") || (system.matches ? "dark" : "light");
    root.dataset.dashboard = stored("vcm.dashboard") || "cards";
  };
  apply();
  system.addEventListener("change", apply);
  window.addEventListener("storage", apply);
  window.vcm = {
    // What this page was asked for; a step back may change the address before the scripts below are there.
    address: location.href,
    choose(key, value) {
      try {
        localStorage.setItem("vcm." + key, value);
      } catch {
        // storage is forbidden: it then lasts as long as the page
      }
      root.dataset[key] = value;
    },
  };
})();
