"use strict";

// "Doldur": puts a demo person's data into the form that is on the page.
const proof = document.getElementById("proof");
for (const button of document.querySelectorAll("button.fill")) {
  if (!proof) {
    button.remove();
    continue;
  }
  button.addEventListener("click", () => {
    for (const field of proof.querySelectorAll("input:not([type=hidden]), select")) {
      field.value = button.dataset[field.name] ?? "";
    }
    proof.querySelector("button").focus();
    proof.scrollIntoView({ block: "center" });
  });
}

// The wait for the phone's signature: asks every second, then goes on by itself.
const wait = document.querySelector(".wait");
if (wait) {
  const tx = encodeURIComponent(wait.dataset.tx);
  const ask = async () => {
    try {
      const answer = await fetch("/login/status?tx=" + tx, { cache: "no-store" });
      const { state } = await answer.json();
      if (state !== "waiting") {
        location.replace("/login/continue?tx=" + tx);
        return;
      }
    } catch {
      // The portal is away for a moment: the next second asks again.
    }
    setTimeout(ask, 1000);
  };
  setTimeout(ask, 1000);
}
