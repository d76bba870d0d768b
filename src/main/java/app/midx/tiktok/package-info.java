/**
 * A typed client of TikTok's API. It knows TikTok's contract and nothing of Midx.
 *
 * <p>Three beans do the talking, each call is one request, and nothing is repeated, redirected or remembered here:
 *
 * <ul>
 *   <li>{@link app.midx.tiktok.TikTokOAuth}: code for tokens, refresh, revoke;
 *   <li>{@link app.midx.tiktok.TikTokApi}: who the user is, what the creator may post, announcing a video, its status;
 *   <li>{@link app.midx.tiktok.ChunkUploader}: the bytes of a video, cut as {@link app.midx.tiktok.ChunkPlan} says.
 * </ul>
 *
 * <p><b>Errors.</b> The body decides before the HTTP status: TikTok answers some refusals with 200. A refusal is a
 * {@link app.midx.tiktok.TikTokRefusedException} holding a {@link app.midx.tiktok.TikTokError} with TikTok's code, its
 * {@code log_id} and the {@link app.midx.tiktok.Retry} that fits it. No answer at all is a
 * {@link app.midx.tiktok.TikTokUnreachableException}, which says whether TikTok may have seen the request: whoever
 * starts a post must know. Chunks have outcomes of their own, see {@link app.midx.tiktok.ChunkAnswer}, and a video that
 * was taken in may still fail later, see {@link app.midx.tiktok.FailReason}.
 *
 * <p><b>Tolerance.</b> Codes, states, privacy levels and fields that TikTok adds later are kept as they come and never
 * break a call; a field that Midx cannot do without and that is missing makes the answer unreadable. 64-bit ids are never
 * read as floating point.
 *
 * <p><b>Secrets.</b> Tokens, codes and upload URLs travel as {@link app.midx.common.Secret} and appear in no message and
 * no {@code toString}, not even when TikTok's own message repeats them. Debug logging of {@code org.apache.hc.client5}
 * prints requests as they are sent, so it is to stay off where people's tokens are.
 *
 * <p><b>Time.</b> Connecting, waiting for a pooled connection, waiting for an answer and a stalled write each have a
 * limit in {@link app.midx.tiktok.TikTokSettings}. All calls block; run them on a virtual thread and outside of
 * transactions.
 */
@ApplicationModule(allowedDependencies = {"common"})
@NullMarked
package app.midx.tiktok;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
