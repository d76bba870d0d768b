/**
 * Reads what a video is from its container (ISO 14496-12 "ISO base media file format", Apple's QuickTime File Format, RFC 8794
 * "EBML", RFC 9559 "Matroska"). The content is hostile until proven otherwise: whatever it claims, reading ends soon and takes
 * little memory.
 */
@NullMarked
package app.midx.media.probe;

import org.jspecify.annotations.NullMarked;
