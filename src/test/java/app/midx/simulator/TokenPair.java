package app.midx.simulator;

import java.time.Duration;

record TokenPair(Grant grant, String accessToken, Duration accessLife, String refreshToken, Duration refreshLife) {}
