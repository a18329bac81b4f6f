/**
 * Has the service worker keep this page on the device, and lets a new version in when nobody is in
 * the middle of a check.
 *
 * @param {() => boolean} isIdle
 */
export async function keepOnDevice(isIdle) {
  const workers = navigator.serviceWorker;
  if (!workers) {
    return;
  }
  let replaced = workers.controller !== null;
  workers.addEventListener('controllerchange', () => {
    if (replaced && isIdle()) {
      location.reload();
    }
    replaced = true;
  });
  const registration = await workers.register('verify/service-worker.js', {
    scope: location.pathname,
    updateViaCache: 'none',
  });
  const letIn = () => {
    if (registration.waiting && workers.controller && isIdle()) {
      registration.waiting.postMessage('take over');
    }
  };
  registration.addEventListener('updatefound', () => {
    registration.installing?.addEventListener('statechange', letIn);
  });
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible' && navigator.onLine) {
      registration.update().then(letIn, () => {});
    }
  });
  letIn();
  await workers.ready;
  document.documentElement.dataset.offline = 'ready';
}
