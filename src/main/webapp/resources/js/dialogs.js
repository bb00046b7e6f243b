// The environment dialog guards what was typed; a sync brings the page up to date when it ends.
(() => {
  "use strict";
  const vcm = window.vcm;
  const form = () => document.getElementById("environmentForm");
  let opened = "";
  let hide = null;

  const content = () => {
    const data = new URLSearchParams(new FormData(form()));
    data.delete("jakarta.faces.ViewState");
    return data.toString();
  };

  // The dialog's own hide, asking first: the close icon, Escape and Cancel all end here.
  const guard = (dialog) => {
    hide = dialog.hide.bind(dialog);
    dialog.hide = (...rest) => {
      if (content() === opened) {
        hide(...rest);
      } else {
        window.PF("discardDialog").show();
      }
    };
  };

  vcm.openForm = (args) => {
    if (!args || args.validationFailed) {
      return;
    }
    const dialog = window.PF("environmentDialog");
    if (!hide) {
      guard(dialog);
    }
    opened = content();
    dialog.show();
  };

  vcm.discard = () => {
    window.PF("discardDialog").hide();
    hide();
  };

  vcm.saved = (args) => {
    if (!args) {
      return;
    }
    if (args.validationFailed) {
      const wrong = form().querySelector(".field:has(.ui-message-error) input");
      (wrong || form().querySelector(".ui-messages-error") || form()).scrollIntoView({ block: "center" });
      if (wrong) {
        wrong.focus();
      }
    } else {
      hide();
    }
  };

  vcm.testing = (outcome) => {
    const place = document.getElementById(outcome);
    const busy = document.createElement("span");
    busy.className = "outcome-testing";
    busy.textContent = form().dataset.testing;
    place.replaceChildren(busy);
  };

  vcm.synced = (args) => {
    const table = window.PF("table", true);
    if (args && args.ended && table) {
      table.filter();
    }
  };
})();
