// Shows what Midx has to tell while its pages are closed. It answers no requests and keeps nothing.

const OTHERWISE = { title: 'Midx has news of your video', body: 'Open it in Midx.', url: '/uploads' };

function message(event) {
  try {
    return { ...OTHERWISE, ...event.data.json() };
  } catch {
    return OTHERWISE;
  }
}

// Never out of Midx, whatever came.
function place(url) {
  const wanted = new URL(url, self.location.origin);
  return wanted.origin === self.location.origin ? wanted.href : new URL('/uploads', self.location.origin).href;
}

self.addEventListener('push', (event) => {
  const { title, body, tag, url } = message(event);
  event.waitUntil(
    self.registration.showNotification(title, { body, tag, icon: '/styles/midx.svg', data: { url: place(url) } }),
  );
});

self.addEventListener('notificationclick', (event) => {
  event.notification.close();
  const { url } = event.notification.data;
  event.waitUntil(
    self.clients.matchAll({ type: 'window', includeUncontrolled: true }).then((pages) => {
      const there = pages.find((page) => page.url === url);
      return there ? there.focus() : self.clients.openWindow(url);
    }),
  );
});
