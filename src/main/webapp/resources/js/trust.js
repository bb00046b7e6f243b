// One box chooses every certificate that was shown; none is chosen from the start, because each should be compared.
(() => {
  "use strict";
  document.addEventListener("change", (event) => {
    if (event.target.id === "pinAll") {
      document.querySelectorAll('#trust input[name="pin"]').forEach((box) => {
        box.checked = event.target.checked;
      });
    }
  });
})();
