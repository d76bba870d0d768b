import { TikTok, generateCodeVerifier, generateState } from "arctic";
import { clientKey, clientSecret, consent, expect, simulator } from "./simulator.mjs";

// arctic has TikTok's addresses built in and no setting for them, so its requests are sent to the simulator by their
// origin alone: method, path, headers and body are arctic's own.
const send = globalThis.fetch;
globalThis.fetch = (request, ...rest) => {
  const url = new URL(request.url ?? request);
  return url.hostname === "open.tiktokapis.com"
    ? send(new Request(new URL(url.pathname + url.search, simulator), request), ...rest)
    : send(request, ...rest);
};

const redirect = "http://localhost:3000/callback";
const tiktok = new TikTok(clientKey, clientSecret, redirect);

const state = generateState();
const verifier = generateCodeVerifier();
const authorize = tiktok.createAuthorizationURL(state, verifier, ["user.info.basic", "video.upload"]);
const callback = await consent(new URL(authorize.pathname + authorize.search, simulator));
expect(callback.href.startsWith(`${redirect}?`), "the browser comes back to the app");
expect(callback.searchParams.get("state") === state, "the state comes back");

const tokens = await tiktok.validateAuthorizationCode(callback.searchParams.get("code"), verifier);
expect(tokens.accessToken().startsWith("act."), "an access token");
expect(tokens.accessTokenExpiresAt() > new Date(), "a life ahead of it");

const refreshed = await tiktok.refreshAccessToken(tokens.refreshToken());
expect(refreshed.accessToken() !== tokens.accessToken(), "a new access token");
expect(refreshed.refreshToken() !== tokens.refreshToken(), "a new refresh token");

const who = () =>
  fetch(new URL("/v2/user/info/?fields=open_id", simulator), {
    headers: { Authorization: `Bearer ${refreshed.accessToken()}` },
  });
expect((await who()).status === 200, "the refreshed token works");
await tiktok.revokeToken(refreshed.accessToken());
expect((await who()).status === 401, "the revoked token does not");
