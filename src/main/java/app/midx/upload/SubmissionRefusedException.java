package app.midx.upload;

import java.util.List;

/** An upload cannot be sent as it is; nothing was sent and nothing was lost. */
public class SubmissionRefusedException extends RuntimeException {

    private final transient List<SubmissionProblem> problems;

    SubmissionRefusedException(List<SubmissionProblem> problems) {
        super("The upload cannot be sent: "
                + problems.stream().map(SubmissionProblem::code).toList());
        this.problems = List.copyOf(problems);
    }

    public List<SubmissionProblem> problems() {
        return problems;
    }
}
