// The environment dialog leads to what is wrong and tries connections; a sync brings the page up to date when it ends.
(() => {
  "use strict";
  const vcm = window.vcm;
  const form = () => document.getElementById("environmentForm");

  const leadTo = (wrong) => {
    (wrong || form().querySelector(".problems .alert") || form()).scrollIntoView({ block: "center" });
    if (wrong) {
      wrong.focus();
    }
  };

  vcm.saved = (status, args) => {
    if (vcm.done(status, args)) {
      vcm.close("environmentDialog");
    } else if (args.validationFailed) {
      leadTo(form().querySelector(".field:has(.ui-message-error) input"));
    }
  };

  vcm.testing = (outcome) => {
    const place = document.getElementById(outcome);
    const busy = document.createElement("span");
    busy.className = "outcome-testing";
    busy.textContent = form().dataset.testing;
    place.replaceChildren(busy);
  };

  // One field holds the authorities or the pinned certificate. What was in it for one way of trust comes back with that way.
  const kept = new WeakMap();

  const trustBy = (connection, mode) => {
    const trust = connection.querySelector(".trust");
    const field = connection.querySelector(".pem");
    const texts = kept.get(trust) || {};
    texts[trust.dataset.mode] = field.value;
    kept.set(trust, texts);
    field.value = texts[mode] || "";
    trust.dataset.mode = mode;
  };

  const pin = (button) => {
    const connection = button.closest(".connection");
    connection.querySelector(".trust-mode").value = "PINNED";
    trustBy(connection, "PINNED");
    connection.querySelector(".pem").value = button.dataset.pem;
    const panel = connection.querySelector(".trust-pinned");
    panel.querySelectorAll(".certificate-facts").forEach((former) => former.remove());
    panel.append(connection.querySelector(".outcome .certificate-facts").cloneNode(true));
    const told = document.createElement("span");
    told.className = "outcome-success";
    told.textContent = button.dataset.pinned;
    button.replaceWith(told);
    connection.querySelector(".test button").focus();
  };

  document.addEventListener("click", (event) => {
    const button = event.target.closest("button.pin");
    if (button) {
      pin(button);
    }
  });

  document.addEventListener("change", async (event) => {
    const connection = event.target.closest(".connection");
    if (event.target.matches(".trust-mode")) {
      trustBy(connection, event.target.value);
    } else if (event.target.matches(".pem-file") && event.target.files.length) {
      connection.querySelector(".pem").value = await event.target.files[0].text();
    }
  });

  vcm.synced = (status, args) => {
    const table = window.PF("table", true);
    if (vcm.done(status, args) && args.ended && table) {
      table.filter();
    }
  };
})();
