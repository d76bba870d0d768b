package app.midx.simulator;

import java.io.IOException;

/** One of TikTok's calls. All but the chunk upload run one at a time, under the world's lock. */
interface Endpoint {

    /** @throws Refusal for any answer but success */
    Answer answer(Call call) throws IOException;
}
