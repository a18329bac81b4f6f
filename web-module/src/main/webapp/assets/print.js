// Prints the certificate's PDF at once, where the browser can show a PDF; elsewhere the link opens it.
'use strict';
for (const link of document.querySelectorAll('a[data-print]')) {
  link.addEventListener('click', async (event) => {
    if (!navigator.pdfViewerEnabled) {
      return;
    }
    event.preventDefault();
    try {
      const answer = await fetch(link.href, { credentials: 'same-origin' });
      if (!answer.ok) {
        throw new Error(String(answer.status));
      }
      const address = URL.createObjectURL(await answer.blob());
      const frame = document.createElement('iframe');
      frame.className = 'offscreen';
      frame.addEventListener('load', () => {
        frame.contentWindow.focus();
        frame.contentWindow.print();
      });
      frame.src = address;
      document.body.append(frame);
    } catch (fault) {
      window.location.assign(link.href);
    }
  });
}
