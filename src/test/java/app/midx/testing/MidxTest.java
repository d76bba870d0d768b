package app.midx.testing;

import app.midx.media.StagedVideos;
import app.midx.upload.ToldByTikTok;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.core.annotation.AliasFor;
import org.springframework.test.context.ContextConfiguration;

/**
 * A test of the whole Midx: real HTTP on a free port, a real MariaDB with a database of its own, and a simulated TikTok that is
 * injected as {@link app.midx.simulator.TikTokSimulator}. TikTok is asked often, so that nothing has to be waited for.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Inherited
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import({
    ConnectedCreators.class,
    Browsers.class,
    WhoIsSignedIn.class,
    StagedVideos.class,
    ToldByTikTok.class,
    PastSends.class
})
@ContextConfiguration(initializers = MidxSurroundings.class)
public @interface MidxTest {

    @AliasFor(annotation = SpringBootTest.class, attribute = "properties")
    String[] properties() default {};
}
