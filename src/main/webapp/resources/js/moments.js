// Fields for a moment: the reader types it in their own time zone, the address and the server have it in UTC.
(() => {
  "use strict";
  const local = (moment) => new Date(moment - moment.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);

  const told = (field) => field.parentElement.querySelector("input[name='" + field.dataset.moment + "']");

  const tell = (field) => {
    const moment = new Date(field.value);
    told(field).value = Number.isNaN(moment.getTime()) ? "" : moment.toISOString();
  };

  document.querySelectorAll("input[data-moment]").forEach((field) => {
    const moment = new Date(told(field).value);
    field.value = Number.isNaN(moment.getTime()) ? "" : local(moment);
    field.addEventListener("change", () => tell(field));
  });

  // What is empty is left out of the address.
  document.addEventListener("submit", (event) => {
    if (event.target.method === "get") {
      event.target.querySelectorAll("input, select").forEach((field) => {
        field.disabled = field.value === "";
      });
    }
  });

  // The way back brings the same fields, which must not stay disabled.
  window.addEventListener("pageshow", () => {
    document.querySelectorAll("form[method=get] :disabled").forEach((field) => {
      field.disabled = false;
    });
  });
})();
