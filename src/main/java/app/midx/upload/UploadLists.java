package app.midx.upload;

import static java.util.stream.Collectors.toMap;

import app.midx.common.CreatorId;
import app.midx.common.UploadId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A creator's uploads as lists. Which ones there are, and in which order, is asked once and kept by whoever shows them; what
 * they are is read page by page. So no row moves while somebody reads, whatever happens to the uploads meanwhile.
 */
@Service
@Transactional(readOnly = true)
public class UploadLists {

    private final UploadFinder finder;
    private final UploadRepository repository;
    private final Uploads uploads;

    UploadLists(UploadFinder finder, UploadRepository repository, Uploads uploads) {
        this.finder = finder;
        this.repository = repository;
        this.uploads = uploads;
    }

    public List<UploadId> ids(CreatorId owner, UploadSearch search) {
        return finder.ids(owner, search, null);
    }

    /** Whether a list would hold an upload, if it were asked for now. */
    public boolean holds(CreatorId owner, UploadSearch search, UploadFacts upload) {
        return search.mayShow(upload.status())
                && (search.text().isBlank()
                        || !finder.ids(owner, search, upload.id()).isEmpty());
    }

    /** In the order of the ids; those that are gone meanwhile, and somebody else's, are left out. */
    public List<UploadFacts> facts(CreatorId owner, List<UploadId> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        List<UploadFacts> page = repository
                .ofOwner(ids.stream().map(UploadId::value).toList(), owner.value())
                .stream()
                .map(Upload::facts)
                .toList();
        Map<UploadId, UploadFacts> found =
                uploads.withArrivals(owner, page).stream().collect(toMap(UploadFacts::id, facts -> facts));
        return ids.stream().map(found::get).filter(Objects::nonNull).toList();
    }
}
