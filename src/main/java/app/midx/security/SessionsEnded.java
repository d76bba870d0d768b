package app.midx.security;

import app.midx.common.CreatorId;

/** All of a creator's sessions were ended from inside: whatever speaks to them without a session must end with it. */
public record SessionsEnded(CreatorId creator) {}
