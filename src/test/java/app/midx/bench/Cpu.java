package app.midx.bench;

import java.time.Duration;
import java.util.stream.Stream;

/**
 * Processor time of all cores.
 *
 * @param java of this process: Midx, the simulator and the bench
 * @param database of MariaDB, the only child
 */
record Cpu(Duration java, Duration database) {

    static Cpu now() {
        ProcessHandle self = ProcessHandle.current();
        return new Cpu(of(Stream.of(self)), of(self.children()));
    }

    Cpu since(Cpu before) {
        return new Cpu(java.minus(before.java), database.minus(before.database));
    }

    private static Duration of(Stream<ProcessHandle> processes) {
        return processes
                .flatMap(process -> process.info().totalCpuDuration().stream())
                .reduce(Duration.ZERO, Duration::plus);
    }
}
