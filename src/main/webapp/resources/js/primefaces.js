// What PrimeFaces does too early, too late or too often, done in time and once.
(() => {
  "use strict";
  const BETWEEN_TRIES = 50;
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
  const { Dialog } = PrimeFaces.widget;
  if (!Dialog) {
    return;
  }
  const isFree = (element) => element.checkVisibility() && element.matches(":not(:disabled, [readonly], [type=hidden])");
  const openers = new WeakMap();
  let latest = null;
  document.addEventListener("focusin", (event) => {
    latest = event.target;
  });

  Dialog.prototype.applyFocus = function applyFocus() {
    const dialog = this.jq[0];
    PrimeFaces.customFocus = true; // or the end of a request would give it back to the button that began it
    if (!dialog.contains(latest)) {
      openers.set(dialog, latest);
    }
    if (!dialog.querySelector(":focus")) {
      const first = [...dialog.querySelectorAll("input, select, textarea")].find(isFree) || dialog.querySelector("a, button");
      first?.focus();
    }
  };

  // Whoever closes a dialog is back where they were: at a button that was disabled while its request was under way, that was made anew
  // meanwhile, or that lies in a dialog which is closed by now, too.
  const present = (element) => (element?.isConnected ? element : document.getElementById(element?.id));
  const wayBack = (dialog) => {
    const opener = present(openers.get(dialog));
    return !opener || opener.checkVisibility() ? opener : wayBack(opener.closest(".ui-dialog"));
  };

  const giveFocus = (element, unless) => {
    const now = present(element);
    if (!now || latest !== unless) {
      return;
    }
    if (now.matches(":disabled")) {
      setTimeout(giveFocus, BETWEEN_TRIES, now, unless);
    } else {
      now.focus({ preventScroll: true });
    }
  };

  Dialog.prototype.returnFocus = function returnFocus() {
    const dialog = this.jq[0];
    const inside = document.activeElement.closest(".ui-dialog");
    if (!inside || inside === dialog || !inside.checkVisibility()) {
      setTimeout(giveFocus, 0, wayBack(dialog) || document.getElementById("main"), latest);
    }
  };
})();
