// What a person and a browser would do: open the consent page, and send its form as it is.

export const clientKey = process.env.CLIENT_KEY ?? "awsimulator000001";
export const clientSecret = process.env.CLIENT_SECRET ?? "simulator-secret";

/** The simulator's origin, given as the script's argument. */
export const simulator = new URL(process.argv[2] ?? "http://127.0.0.1:9080").origin;

/** Presses "Continue" on the consent page; returns the URL the browser is sent back to. */
export async function consent(authorizeUrl) {
  const page = await fetch(authorizeUrl);
  const html = await page.text();
  if (page.status !== 200) {
    throw new Error(`The consent page answered ${page.status}: ${html}`);
  }
  const form = new URLSearchParams();
  for (const [input] of html.matchAll(/<input[^>]*>/g)) {
    const attribute = (name) => unescape(input.match(new RegExp(`\\b${name}="([^"]*)"`))?.[1] ?? "");
    const untaken = /type="(radio|checkbox)"/.test(input) && !/\schecked/.test(input);
    if (!untaken) {
      form.append(attribute("name"), attribute("value"));
    }
  }
  form.append("decision", "continue");
  const action = unescape(html.match(/<form[^>]*action="([^"]*)"/)[1]);
  const answer = await fetch(new URL(action, authorizeUrl), { method: "POST", body: form, redirect: "manual" });
  return new URL(answer.headers.get("location"));
}

export function expect(held, what) {
  if (!held) {
    throw new Error(`Expected: ${what}`);
  }
}

function unescape(text) {
  return text.replaceAll("&quot;", '"').replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");
}
