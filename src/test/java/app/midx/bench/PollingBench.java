package app.midx.bench;

import app.midx.local.LocalMariaDb;
import app.midx.simulator.TikTokSimulator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Has a whole Midx ask about thousands of uploads that TikTok never gets done with, and tells how late each question was. What
 * can be set stands in {@code bench/polling/README.md}.
 */
public final class PollingBench {

    private static final Logger log = LoggerFactory.getLogger(PollingBench.class);

    private PollingBench() {}

    public static void main(String[] args) {
        int exit = 1;
        try {
            exit = run(PollingOptions.parse(args)) ? 0 : 2;
        } catch (RuntimeException | InterruptedException failed) {
            log.error("The bench broke off", failed);
        }
        System.exit(exit);
    }

    private static boolean run(PollingOptions options) throws InterruptedException {
        try (TikTokSimulator tiktok = TikTokSimulator.start(0);
                LocalMariaDb database = PacedMidx.database()) {
            Punctuality punctuality = new Punctuality(tiktok);
            try (ConfigurableApplicationContext midx = PacedMidx.start(tiktok, database, punctuality, options)) {
                log.info("Connecting {} accounts and preparing {} uploads", options.accounts(), options.uploads());
                punctuality.expect(midx.getBean(Crowd.class).moveIn(options));
                log.info("Warming up for {} of the bench's time", options.warmUp());
                punctuality.listen(options.real(options.warmUp()));
                log.info("Measuring for {} of the bench's time", options.length());
                punctuality.count();
                Cpu before = Cpu.now();
                punctuality.listen(options.real(options.length()));
                PollingReport report = new PollingReport(
                        options, punctuality, tiktok.violations(), Cpu.now().since(before));
                report.lines().forEach(log::info);
                return report.isClean();
            }
        }
    }
}
