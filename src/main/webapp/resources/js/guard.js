// What was typed in a dialog is not lost by a slip: whoever closes it, or leaves the page, without saving is asked before.
(() => {
  "use strict";
  const { vcm, PrimeFaces } = window;
  const opened = new Map();
  let asked = null;

  const state = (field) => {
    if (field.type === "file") {
      return [...field.files].map((file) => file.name).join();
    }
    return ["checkbox", "radio"].includes(field.type) ? field.value + field.checked : field.value;
  };

  // Everything that somebody can fill in, in its order: that of some boxes can be changed, too.
  const content = (dialog) => JSON.stringify([...dialog.jq[0].querySelectorAll("form")]
    .flatMap((form) => [...form.elements])
    .filter((field) => field.matches("input:not([type=hidden]), select, textarea"))
    .map(state));

  const dirty = (dialog) => opened.has(dialog) && opened.get(dialog) !== content(dialog);

  const Dialog = PrimeFaces?.widget.Dialog;
  if (Dialog) {
    const { show, hide } = Dialog.prototype;

    Dialog.prototype.show = function guardedShow(...rest) {
      if (!this.isVisible()) {
        opened.set(this, content(this));
      }
      show.apply(this, rest);
    };

    // The close icon, Escape and Cancel all end here.
    Dialog.prototype.hide = function guardedHide(...rest) {
      if (dirty(this)) {
        asked = this;
        window.PF("discardDialog").show();
      } else {
        opened.delete(this);
        hide.apply(this, rest);
      }
    };
  }

  // What is in the dialog is saved, or need not be.
  const close = (dialog) => {
    opened.delete(dialog);
    dialog.hide();
  };

  vcm.close = (name) => close(window.PF(name));

  vcm.discard = () => {
    window.PF("discardDialog").hide();
    asked.jq[0].querySelectorAll("form").forEach((form) => form.reset());
    close(asked);
  };

  window.addEventListener("beforeunload", (event) => {
    if ([...opened.keys()].some(dirty)) {
      event.preventDefault();
    }
  });
})();
