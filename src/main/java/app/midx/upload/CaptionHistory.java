package app.midx.upload;

import app.midx.common.CreatorId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a creator has written in captions before, to be offered again. */
@Service
@Transactional(readOnly = true)
public class CaptionHistory {

    private static final int CAPTIONS = 100;
    private static final int TAGS = 100;

    private final UploadRepository uploads;

    CaptionHistory(UploadRepository uploads) {
        this.uploads = uploads;
    }

    /**
     * The #hashtags and @mentions of the latest captions that were sent, the most used first and among equals the latest. At
     * most 100, each in the spelling of its latest use.
     */
    public List<String> tagsOf(CreatorId owner) {
        Map<String, String> spellings = new LinkedHashMap<>();
        Map<String, Integer> uses = new HashMap<>();
        for (Upload sent : uploads.latestSent(owner.value(), Limit.of(CAPTIONS))) {
            for (String tag : CaptionTags.in(sent.form().caption())) {
                String key = tag.toLowerCase(Locale.ROOT);
                spellings.putIfAbsent(key, tag);
                uses.merge(key, 1, Integer::sum);
            }
        }
        return spellings.entrySet().stream()
                .sorted(Comparator.comparingInt(tag -> -uses.getOrDefault(tag.getKey(), 0)))
                .limit(TAGS)
                .map(Map.Entry::getValue)
                .toList();
    }
}
