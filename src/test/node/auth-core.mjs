import { Auth } from "@auth/core";
import TikTok from "@auth/core/providers/tiktok";
import { clientKey, clientSecret, consent, expect, simulator } from "./simulator.mjs";

// The provider as it comes: only the addresses are set, by the library's own options.
const at = (path) => new URL(path, simulator).href;
let signedIn;
const config = {
  providers: [
    TikTok({
      clientId: clientKey,
      clientSecret,
      authorization: { url: at("/v2/auth/authorize") },
      token: at("/v2/oauth/token/"),
      userinfo: at("/v2/user/info/?fields=open_id,avatar_url,display_name"),
    }),
  ],
  secret: "for this run alone, and long enough for the library",
  trustHost: true,
  basePath: "/auth",
  callbacks: {
    signIn: ({ account, profile, user }) => {
      signedIn = { account, profile, user };
      return true;
    },
  },
};

const app = "http://localhost:3000";
const jar = new Map();

async function visit(path, init = {}) {
  const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join("; ");
  const answer = await Auth(new Request(new URL(path, app), { ...init, headers: { ...init.headers, cookie } }), config);
  for (const line of answer.headers.getSetCookie()) {
    const [, name, value] = line.match(/^([^=]+)=([^;]*)/);
    jar.set(name, value);
  }
  return answer;
}

const { csrfToken } = await (await visit("/auth/csrf")).json();
const start = await visit("/auth/signin/tiktok", {
  method: "POST",
  body: new URLSearchParams({ csrfToken, callbackUrl: `${app}/welcome` }),
});
const callback = await consent(start.headers.get("location"));
expect(callback.origin === app, "the browser comes back to the app");

const done = await visit(callback.pathname + callback.search);
expect(done.headers.get("location") === `${app}/welcome`, `a finished sign-in, not ${done.headers.get("location")}`);
expect(signedIn.account.providerAccountId.startsWith("-000"), "the open_id as the account's id");
expect(signedIn.account.access_token.startsWith("act."), "an access token");
expect(signedIn.account.expires_in > 0, "its life in seconds");
expect(signedIn.user.name === signedIn.profile.data.user.display_name, "the display name");

const session = await (await visit("/auth/session")).json();
expect(session.user.name === signedIn.user.name, "a session of the signed-in user");
