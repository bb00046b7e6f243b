// Asking the API from a page, with the session the page has.
(() => {
  "use strict";
  const vcm = window.vcm;
  const context = document.documentElement.dataset.context || "";

  // A failure in words that are fit for the user.
  vcm.Told = class extends Error {};

  // The answer, whatever its status; who is not logged in any more is sent to do so and comes back.
  vcm.request = async (path, options, texts) => {
    let answer;
    try {
      answer = await fetch(context + path, { credentials: "same-origin", cache: "no-store", redirect: "manual", ...options });
    } catch {
      throw new vcm.Told(texts.offline);
    }
    if (answer.status === 401 || answer.type === "opaqueredirect") {
      const here = location.pathname.slice(context.length) + location.search;
      location.assign(context + "/login?next=" + encodeURIComponent(here));
      throw new vcm.Told(texts.failed);
    }
    return answer;
  };

  // What is wrong, a line each; nothing when there is no line.
  vcm.tell = (list, lines) => {
    list.replaceChildren(...lines.map((line) => {
      const item = document.createElement("li");
      item.textContent = line;
      return item;
    }));
    list.hidden = lines.length === 0;
  };

  vcm.post = (body, accept) => ({
    method: "POST",
    headers: { "Content-Type": "application/json", Accept: accept },
    body: JSON.stringify(body),
  });
})();
