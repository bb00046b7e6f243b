// Environments into a file: with passwords only when that is confirmed.
(() => {
  "use strict";
  const menu = document.querySelector(".configuration-menu");
  const link = document.getElementById("configurationConfirm");
  const close = () => window.PF("configurationDialog").hide();

  menu.querySelectorAll(".menu-item").forEach((item) => item.addEventListener("click", () => {
    menu.open = false;
    menu.querySelector("summary").focus();
    if (item.dataset.format) {
      link.href = menu.dataset.file + "?passwords=true&format=" + item.dataset.format;
      window.PF("configurationDialog").show();
    }
  }));
  link.addEventListener("click", close);
  document.getElementById("configurationCancel").addEventListener("click", close);
})();
