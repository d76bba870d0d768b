package app.midx.upload;

import java.util.List;
import org.springframework.stereotype.Service;

/** stub. */
@Service
public class SendCheck {
    public List<SubmissionProblem> problems(UploadFacts upload) {
        return List.of();
    }
}
