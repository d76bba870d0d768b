const WORKER = '/push/worker.js';
/** It holds no page of Midx, so that nothing can ever stand between a page and the server. */
const SCOPE = '/push/';

export const canPush = (): boolean =>
  'serviceWorker' in navigator && 'PushManager' in window && 'Notification' in window;

/** What this browser has handed out; null where it has not. */
export async function pushSubscription(): Promise<PushSubscription | null> {
  const worker = await navigator.serviceWorker.getRegistration(SCOPE);
  return (await worker?.pushManager.getSubscription()) ?? null;
}

/** @param publicKey the server's, as its settings have it; one made for another key is given back first */
export async function subscribeToPush(publicKey: string): Promise<PushSubscription> {
  const registration = await navigator.serviceWorker.register(WORKER, { scope: SCOPE });
  await active(registration);
  await (await registration.pushManager.getSubscription())?.unsubscribe();
  return registration.pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: publicKey });
}

/** `navigator.serviceWorker.ready` is for workers that hold the page. */
async function active(registration: ServiceWorkerRegistration): Promise<void> {
  const worker = registration.installing ?? registration.waiting;
  if (registration.active || !worker) {
    return;
  }
  await new Promise<void>((resolve, reject) => {
    const look = () => {
      if (worker.state === 'activated') {
        resolve();
      } else if (worker.state === 'redundant') {
        reject(new Error('the worker was not taken'));
      }
    };
    worker.addEventListener('statechange', look);
    look();
  });
}
