// The address tells what is shown. Typing on in the same filter is one step for the back button, everything else another.
(() => {
  "use strict";
  let changedBefore = "";

  const changes = (from, to) => {
    const names = new Set([...from.keys(), ...to.keys()]);
    return [...names].filter((name) => name !== "page" && from.get(name) !== to.get(name)).join();
  };

  window.vcm.goTo = (query) => {
    const from = new URLSearchParams(location.search);
    const changed = changes(from, new URLSearchParams(query));
    const typing = changed !== "" && changed === changedBefore && from.has(changed);
    const address = location.pathname + (query && "?" + query);
    if (address !== location.pathname + location.search) {
      window.history[typing ? "replaceState" : "pushState"](null, "", address);
    }
    changedBefore = changed;
  };

  window.addEventListener("popstate", () => location.reload());
  if (location.href !== window.vcm.address) {
    location.reload();
  }
})();
