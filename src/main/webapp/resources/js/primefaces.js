// What PrimeFaces does too early, too late or too often, done in time and once.
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

  // It disables a button while its request is under way, but not while that waits for another one: pressed twice, it would ask twice.
  const queue = PrimeFaces.ajax.Queue;
  const { offer } = queue;
  queue.offer = (request) => {
    const isButton = document.getElementById(request.source)?.matches("button");
    if (!isButton || !queue.requests.some((waiting) => waiting.source === request.source)) {
      offer.call(queue, request);
    }
  };

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
