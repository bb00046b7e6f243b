// What PrimeFaces does too early or too late, done in time.
(() => {
  "use strict";
  const { PrimeFaces, jQuery } = window;
  if (!PrimeFaces) {
    return;
  }

  // It learns this page's nonce when the page is whole, and a request without the nonce is refused: until then requests wait.
  const requests = PrimeFaces.ajax.Request;
  const { handle } = requests;
  requests.handle = (...asked) => jQuery(() => requests.handle(...asked));
  jQuery(() => {
    requests.handle = handle;
  });

  // It gives a dialog's first field the focus a while after the dialog is there, and takes it from whoever was quicker, in the middle
  // of a word. Here the field gets it at once, unless somebody is in the dialog already.
  const isFree = (element) => element.checkVisibility() && element.matches(":not(:disabled, [readonly], [type=hidden])");
  if (PrimeFaces.widget.Dialog) {
    PrimeFaces.widget.Dialog.prototype.applyFocus = function applyFocus() {
      const dialog = this.jq[0];
      PrimeFaces.customFocus = true; // or the end of a request would give it back to the button that began it
      if (!dialog.querySelector(":focus")) {
        const first = [...dialog.querySelectorAll("input, select, textarea")].find(isFree) || dialog.querySelector("a, button");
        first?.focus();
      }
    };
  }
})();
