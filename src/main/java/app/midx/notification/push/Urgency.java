package app.midx.notification.push;

/** How soon a message is worth waking a device (RFC 8030, 5.3). */
enum Urgency {
    NORMAL,
    HIGH
}
