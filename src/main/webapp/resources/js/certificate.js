// A certificate that is uploaded: files are read here and sent as they are; the answer says what is wrong with them.
(() => {
  "use strict";
  const vcm = window.vcm;
  const form = document.getElementById("uploadForm");
  const texts = form.dataset;
  const field = (name) => document.getElementById(name);
  const problems = field("uploadProblems");
  const LARGEST = 700 * 1024;

  const show = (lines) => vcm.tell(problems, lines);

  const base64 = (bytes) => {
    let text = "";
    new Uint8Array(bytes).forEach((byte) => { text += String.fromCharCode(byte); });
    return btoa(text);
  };

  const isPkcs12 = (file) => /\.(p12|pfx)$/i.test(file.name);

  // PEM goes where it can be read; a PKCS#12 file holds everything and takes the place of both.
  const chosen = async () => {
    const files = [...field("uploadFiles").files];
    show([]);
    if (files.some((file) => file.size > LARGEST)) {
      show([texts.large]);
      return;
    }
    const binary = files.find(isPkcs12);
    form.classList.toggle("pkcs12", Boolean(binary));
    for (const file of files.filter((each) => !isPkcs12(each))) {
      const text = await file.text();
      const part = /-----BEGIN [A-Z ]*PRIVATE KEY-----/.test(text) ? "uploadKey" : "uploadChain";
      field(part).value = text;
      if (part === "uploadKey" && /-----BEGIN CERTIFICATE-----/.test(text)) {
        field("uploadChain").value = text;
      }
    }
  };

  const content = async () => {
    const binary = [...field("uploadFiles").files].find(isPkcs12);
    const passPhrase = field("uploadPassPhrase").value;
    return binary
      ? { pkcs12: base64(await binary.arrayBuffer()), pass_phrase: passPhrase }
      : { certificate: field("uploadChain").value, private_key: field("uploadKey").value, pass_phrase: passPhrase };
  };

  // Also when the dialog is left: a private key may be in it.
  const clear = () => {
    form.reset();
    form.classList.remove("pkcs12");
    show([]);
  };

  field("uploadFiles").addEventListener("change", chosen);
  vcm.forgetUpload = clear;
  field("upload").addEventListener("click", () => window.PF("uploadDialog").show());
  field("uploadCancel").addEventListener("click", () => window.PF("uploadDialog").hide());

  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    field("uploadConfirm").disabled = true;
    try {
      const answer = await vcm.request("/api/ssl/upload", vcm.post(await content(), "application/json"), texts);
      if (answer.ok) {
        vcm.close("uploadDialog");
        location.reload();
        return;
      }
      const told = await answer.json().catch(() => ({}));
      show(told.details || [told.error || texts.failed]);
    } catch (problem) {
      show([problem instanceof vcm.Told ? problem.message : texts.failed]);
    } finally {
      field("uploadConfirm").disabled = false;
    }
  });
})();
