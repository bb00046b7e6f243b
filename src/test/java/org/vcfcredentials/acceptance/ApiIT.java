package org.vcfcredentials.acceptance;

import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;
import org.vcfcredentials.acceptance.servers.Api;
import org.vcfcredentials.acceptance.servers.ApiSpecification;
import org.vcfcredentials.simulator.Blueprint;
import org.vcfcredentials.simulator.SimulatedVcf;

/** What people do with the API, on Payara Micro. The tests of the other servers do the same. */
@ExtendWith(Shared.class)
@TestInstance(Lifecycle.PER_CLASS)
class ApiIT {
    private final SimulatedVcf vcf = SimulatedVcf.start(Blueprint.of("api").credentials(60));
    private final Product product;

    ApiIT(Product product) {
        this.product = product;
    }

    @AfterAll
    void end() {
        vcf.close();
    }

    @TestFactory
    Stream<DynamicTest> byApi() {
        return new ApiSpecification(Api.logIn(product.client(), product.uri("/")), vcf).tests();
    }
}
