package app.midx.media;

import org.springframework.core.io.Resource;

record MediaContent(String fileName, String mimeType, Resource bytes) {}
