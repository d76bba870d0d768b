package app.midx.upload.ui;

import app.midx.account.ConnectedAccount;
import app.midx.upload.AForm;
import app.midx.upload.UploadForm;

/** Filled-in forms for a real account. */
final class Forms {

    private Forms() {}

    static UploadForm onlyMe(ConnectedAccount account, String caption) {
        return AForm.readyToPost().of(account.id()).captioned(caption).form();
    }

    static UploadForm forTheInbox(ConnectedAccount account, String caption) {
        return AForm.readyForTheInbox().of(account.id()).captioned(caption).form();
    }
}
