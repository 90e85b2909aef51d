// Says that something waits and opens the inbox. It keeps nothing and stands before no request.
const TEXT = 'Ada yang perlu dilihat'
const PLACE = '/kotak-masuk'

self.addEventListener('push', (event) => {
  event.waitUntil(
    self.registration.showNotification(event.data?.text() || TEXT, {
      tag: 'menunggu',
      lang: 'id',
      icon: '/icon.svg',
    }),
  )
})

self.addEventListener('notificationclick', (event) => {
  event.notification.close()
  event.waitUntil(
    self.clients
      .matchAll({ type: 'window' })
      .then((windows) => windows.find(({ url }) => new URL(url).pathname === PLACE))
      .then((open) => (open ? open.focus() : self.clients.openWindow(PLACE))),
  )
})
