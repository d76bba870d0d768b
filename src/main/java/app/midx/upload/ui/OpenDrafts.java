package app.midx.upload.ui;

import app.midx.account.Accounts;
import app.midx.media.MediaFiles;
import app.midx.media.MediaSettings;
import app.midx.upload.CaptionHistory;
import app.midx.upload.Covers;
import app.midx.upload.Deletions;
import app.midx.upload.Drafts;
import app.midx.upload.EarlierSends;
import app.midx.upload.LastSettings;
import app.midx.upload.Meters;
import app.midx.upload.PostingDesk;
import app.midx.upload.Submission;
import app.midx.upload.UploadFacts;
import app.midx.upload.Uploads;
import org.springframework.stereotype.Component;

/** Opens drafts for working on them. */
@Component
class OpenDrafts {

    final Uploads uploads;
    final Drafts drafts;
    final Deletions deletions;
    final Submission submission;
    final EarlierSends earlier;
    final PostingDesk posting;
    final Meters meters;
    final LastSettings last;
    final CaptionHistory captions;
    final Covers covers;
    final Accounts accounts;
    final MediaFiles media;
    final MediaSettings mediaSettings;

    OpenDrafts(
            Uploads uploads,
            Drafts drafts,
            Deletions deletions,
            Submission submission,
            EarlierSends earlier,
            PostingDesk posting,
            Meters meters,
            LastSettings last,
            CaptionHistory captions,
            Covers covers,
            Accounts accounts,
            MediaFiles media,
            MediaSettings mediaSettings) {
        this.uploads = uploads;
        this.drafts = drafts;
        this.deletions = deletions;
        this.submission = submission;
        this.earlier = earlier;
        this.posting = posting;
        this.meters = meters;
        this.last = last;
        this.captions = captions;
        this.covers = covers;
        this.accounts = accounts;
        this.media = media;
        this.mediaSettings = mediaSettings;
    }

    OpenDraft open(UploadFacts draft) {
        return new OpenDraft(this, draft);
    }
}
