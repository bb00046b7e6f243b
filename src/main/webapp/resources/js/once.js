// A secret that is shown once: copied by button, and gone from the page when its dialog is closed.
(() => {
  "use strict";
  const secret = () => document.querySelector(".once-secret");

  const mark = (element) => {
    const range = document.createRange();
    range.selectNodeContents(element);
    window.getSelection().removeAllRanges();
    window.getSelection().addRange(range);
  };

  const copy = async (button) => {
    mark(secret());
    try {
      await navigator.clipboard.writeText(secret().textContent);
      window.vcm.say(button.dataset.copied, "info");
    } catch {
      window.vcm.say(button.dataset.failed, "error");
    }
  };

  document.addEventListener("click", (event) => {
    const button = event.target.closest("[data-copy-once]");
    if (button) {
      copy(button);
    }
  });

  window.vcm.forgetSecret = () => {
    secret().textContent = "";
  };
})();
