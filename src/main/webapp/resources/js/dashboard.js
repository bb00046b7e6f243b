// The dashboard finds environments while somebody types. Without this script the same form asks for a page of its own.
(() => {
  "use strict";
  const PAUSE = 300;
  const USUAL = { sort: "name", order: "asc" };
  const form = document.getElementById("filter");
  let waiting = 0;

  const query = () => {
    const wanted = new URLSearchParams();
    new FormData(form).forEach((value, name) => {
      if (value.trim() && value !== USUAL[name]) {
        wanted.set(name, value.trim());
      }
    });
    return wanted.toString();
  };

  const busy = (yes) => document.querySelector(".found").setAttribute("aria-busy", String(yes));

  const find = () => {
    clearTimeout(waiting);
    waiting = 0;
    busy(true);
    window.vcm.goTo(query());
    window.vcmFind();
  };

  const asks = (control) => control.form === form;

  document.addEventListener("input", (event) => {
    if (asks(event.target) && event.target.type === "search") {
      clearTimeout(waiting);
      busy(true);
      waiting = setTimeout(find, PAUSE);
    }
  });

  document.addEventListener("change", (event) => {
    if (asks(event.target) && event.target.type !== "search") {
      find();
    }
  });

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    find();
  });

  // What is shown while somebody types on is not yet what was asked for.
  window.vcm.found = () => setTimeout(() => busy(waiting > 0 || !window.PrimeFaces.ajax.Queue.isEmpty()));

  // The form is rendered again with the view that is kept, so that one is kept at once.
  const views = document.querySelectorAll("[data-view]");
  const show = (view) => {
    document.querySelector("[data-dashboard]").dataset.dashboard = view;
    views.forEach((button) => button.setAttribute("aria-pressed", String(button.dataset.view === view)));
    window.vcmKeepView([{ name: "view", value: view }]);
  };
  views.forEach((button) => button.addEventListener("click", () => show(button.dataset.view)));

  const first = (select) => [...select.options].find((option) => option.defaultSelected) || select.options[0];
  const original = (control) => (control.type === "search" ? control.defaultValue : first(control).value);

  // What was typed or chosen before this script was there is looked for now.
  if ([...form.elements].some((control) => control.value !== original(control))) {
    find();
  }
})();
