package app.midx.upload.ui;

import app.midx.upload.UploadPost;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;

/** The posts that a draft has become, where it was posted several times. */
class PostsCard extends PageSection {

    PostsCard(UploadDetails details) {
        super("On TikTok");
        UnorderedList list = new UnorderedList();
        list.addClassName("midx-posts");
        details.posts().forEach(post -> list.add(item(details, post)));
        add(list);
    }

    private static ListItem item(UploadDetails details, UploadPost post) {
        String name = "Post " + details.numberOf(post.postId());
        ListItem item = new ListItem(new Span(name));
        if (!post.isPublic()) {
            item.add(state("No longer public"));
        } else if (details.username() == null) {
            item.add(state("Public"));
        } else {
            Anchor link = link(details.username(), post);
            link.setAriaLabel("Open on TikTok: " + name);
            item.add(new Div(link, copy(details.username(), post, ": " + name)));
        }
        return item;
    }

    private static Span state(String text) {
        Span state = new Span(text);
        state.addClassName("midx-small");
        return state;
    }

    /** @param of which post, where there are several */
    static CopyButton copy(String username, UploadPost post, String of) {
        CopyButton copy = new CopyButton("Copy link", post.address(username), "The link is copied.");
        copy.setAriaLabel("Copy link" + of);
        return copy;
    }

    static Anchor link(String username, UploadPost post) {
        Anchor link = new Anchor(post.address(username), "Open on TikTok", AnchorTarget.BLANK);
        link.addClassName("midx-button");
        link.getElement().setAttribute("rel", "noopener noreferrer");
        return link;
    }
}
