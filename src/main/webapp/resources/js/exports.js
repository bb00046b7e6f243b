// Exports: a file is asked for in the background, so that the page can tell what became of it, and stored when it came whole.
(() => {
  "use strict";
  const vcm = window.vcm;
  const menu = document.querySelector(".export-menu");
  const texts = menu.dataset;
  const form = document.getElementById("exportForm");
  const password = document.getElementById("exportPassword");
  const repeat = document.getElementById("exportRepeat");
  const status = menu.querySelector(".export-busy");
  const SHORTEST = 8;
  const LONGEST = 128;
  // What the address has besides is about the page, not about which credentials there are.
  const FILTERS = ["hostname", "username", "domain_name", "credential_type", "account_type", "resource_type", "source",
    "environment", "search", "retired", "state"];
  let chosen = null;

  const path = (button) => {
    const query = new URLSearchParams();
    if (menu.querySelector("input[name=exportScope]:checked").value === "shown") {
      const shown = new URLSearchParams(location.search);
      FILTERS.filter((name) => shown.has(name)).forEach((name) => query.set(name, shown.get(name)));
    }
    if (button.dataset.quoting) {
      query.set("quoting", button.dataset.quoting);
    }
    const text = query.toString();
    return texts.exports + button.dataset.export + (text && "?" + text);
  };

  const fileName = (answer) => {
    const exact = /filename\*=UTF-8''([^;]+)/.exec(answer.headers.get("Content-Disposition") || "");
    return exact ? decodeURIComponent(exact[1]) : "credentials";
  };

  const store = (content, name) => {
    const link = document.createElement("a");
    link.href = URL.createObjectURL(content);
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
  };

  const refusal = async (answer) => {
    const details = answer.status < 500 && (await answer.json().catch(() => ({}))).details;
    return new vcm.Told(details && details.length > 0 ? details.join(" ") : texts.failed);
  };

  const fetchFile = async (button, options) => {
    const answer = await vcm.request(path(button), options, texts);
    if (!answer.ok) {
      throw await refusal(answer);
    }
    const name = fileName(answer);
    store(await answer.blob(), name); // fails when the connection broke half-way
    vcm.say(texts.done.replace("{0}", name), "info");
  };

  const busy = (yes) => {
    menu.toggleAttribute("data-busy", yes);
    menu.querySelector("summary").setAttribute("aria-disabled", String(yes));
    status.textContent = yes ? status.dataset.text : "";
    form.querySelectorAll("button, input").forEach((control) => {
      control.disabled = yes;
    });
  };

  // One at a time, however often somebody clicks.
  const run = async (button, options, failed) => {
    if ("busy" in menu.dataset) {
      return false;
    }
    busy(true);
    try {
      await fetchFile(button, options);
      return true;
    } catch (problem) {
      failed(problem instanceof vcm.Told ? problem.message : texts.failed);
      return false;
    } finally {
      busy(false);
    }
  };

  const tell = (input, text) => {
    const message = document.getElementById(input.id + "Message");
    message.textContent = text;
    message.classList.toggle("ui-message-error", text !== "");
  };

  const clear = () => {
    form.reset();
    tell(password, "");
    tell(repeat, "");
  };

  const open = (button) => {
    chosen = button;
    clear();
    form.querySelector(".export-what").textContent = button.dataset.protected;
    window.PF("exportDialog").show();
  };

  const right = () => {
    const length = [...password.value].length;
    tell(password, length < SHORTEST || length > LONGEST ? texts.length : "");
    tell(repeat, repeat.value === password.value ? "" : texts.different);
    const wrong = [password, repeat].find((input) => document.getElementById(input.id + "Message").textContent);
    wrong?.focus();
    return !wrong;
  };

  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    if (!right()) {
      return;
    }
    const options = vcm.post({ password: password.value }, "*/*");
    if (await run(chosen, options, (text) => tell(password, text))) {
      vcm.close("exportDialog");
    }
  });

  document.getElementById("exportCancel").addEventListener("click", () => window.PF("exportDialog").hide());
  vcm.forgetExport = clear;

  menu.addEventListener("click", (event) => {
    const button = event.target.closest("[data-export]");
    if ("busy" in menu.dataset && event.target.closest("summary")) {
      event.preventDefault();
    }
    if (!button) {
      return;
    }
    menu.open = false;
    menu.querySelector("summary").focus();
    if (button.dataset.protected) {
      open(button);
    } else {
      run(button, {}, (text) => vcm.say(text, "error"));
    }
  });
})();
