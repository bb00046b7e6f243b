// Menus close when somebody clicks or goes elsewhere, and by Escape; the arrow keys go round what they offer.
(() => {
  "use strict";
  const STEPS = { ArrowDown: 1, ArrowUp: -1 };

  const leave = (event) => {
    document.querySelectorAll("details.menu[open]").forEach((menu) => {
      menu.open = menu.contains(event.target);
    });
  };

  // Fields inside of a menu have uses of their own for the arrow keys.
  const go = (menu, step) => {
    menu.open = true;
    const offers = [...menu.querySelectorAll(".menu-panel :is(a, button)")];
    const at = offers.indexOf(document.activeElement);
    const next = at < 0 ? Math.min(step, 0) : at + step;
    offers.at(next % offers.length).focus();
  };

  document.addEventListener("click", leave);
  document.addEventListener("focusin", leave);
  document.addEventListener("keydown", (event) => {
    const open = document.querySelector("details.menu[open]");
    const menu = event.target.closest("details.menu");
    if (event.key === "Escape" && open) {
      open.open = false;
      open.querySelector("summary").focus();
    } else if (menu && event.key in STEPS && !event.target.matches("input")) {
      event.preventDefault();
      go(menu, STEPS[event.key]);
    }
  });
})();
