using PodcastApi.Content;
using PodcastApi.Ingestion.Normalization.Links;

namespace PodcastApi.Ingestion.Tests.Normalization.Links;

/// <summary>An address for each row of the tables: what a row decides is decided here as well, so that none goes missing.</summary>
public sealed class LinkRulesTests
{
    [Theory]
    [InlineData(LinkKind.Other, """
        github.com/topics/any/x.pdf github.com/features/any/x.pdf github.com/any0/any1/issues/any/x.pdf github.com/any0/any1/pull/any/x.pdf
        github.com/any0/any1/pulls/any/x.pdf github.com/any0/any1/discussions/any/x.pdf gitlab.com/any0/any1/-/issues/any/x.pdf
        gitlab.com/any0/any1/-/merge_requests/any/x.pdf crates.io/any0/any/x.pdf archive.ph/any0 archive.today/any0 archive.is/any0
        """)]
    [InlineData(LinkKind.Social, """
        github.com/any0 github.com/orgs/any/x.pdf github.com/sponsors/any/x.pdf sub.gitlab.com/any0 sub.gitlab.freedesktop.org/any0 codeberg.org/any0
        x.com/any0/any/x.pdf linkedin.com/any0/any/x.pdf facebook.com/any0/any/x.pdf instagram.com/any0/any/x.pdf threads.com/any0/any/x.pdf
        bsky.app/any0/any/x.pdf tiktok.com/any0/any/x.pdf reddit.com/any0/any/x.pdf news.ycombinator.com/any0/any/x.pdf lobste.rs/s/any/x.pdf
        discord.gg/any/x.pdf discord.com/invite/any/x.pdf discord.com/channels/any/x.pdf sub.slack.com/any/x.pdf t.me/any0/any/x.pdf
        sub.zulipchat.com/any/x.pdf matrix.to/any/x.pdf meetup.com/any0/any/x.pdf dribbble.com/any0 behance.net/any0 codepen.io/any0 patreon.com/any0
        keybase.io/any0 social.kernel.org/any0/any/x.pdf polywork.com/any0 dev.to/any0 stackoverflow.com/users/any/x.pdf orcid.org/any0
        """)]
    [InlineData(LinkKind.Specification, """
        github.com/rust-lang/rfcs/blob/any/x.pdf github.com/rust-lang/rfcs/pull/any/x.pdf rust-lang.github.io/rfcs/any/x.pdf
        doc.rust-lang.org/reference/any/x.pdf go.dev/ref/spec sub.w3.org/TR/any/x.pdf sub.spec.whatwg.org/any/x.pdf rfc-editor.org/any0/any/x.pdf
        datatracker.ietf.org/doc/any/x.pdf tools.ietf.org/html/any/x.pdf ietf.org/rfc/any/x.pdf httpwg.org/specs/any/x.pdf swagger.io/specification/any/x.pdf
        json-schema.org/specification/any/x.pdf iso.org/standard/any/x.pdf standards.ieee.org/any0/any/x.pdf eips.ethereum.org/EIPS/any/x.pdf
        peps.python.org/any0 jcp.org/en/jsr/any/x.pdf open-std.org/any/x.pdf isocpp.org/std/any/x.pdf tc39.es/any0/any/x.pdf
        sub.autosar.org/standards/any/x.pdf rfd.shared.oxide.computer/rfd/any/x.pdf semver.org/any0/any/x.pdf
        """)]
    [InlineData(LinkKind.Documentation, """
        github.com/any0/any1/wiki/any/x.pdf github.com/any0/any1/blob/any3/docs/any/x.pdf github.com/any0/any1/blob/any3/doc/any/x.pdf
        github.com/any0/any1/blob/any3/book/any/x.pdf docs.rs/any0/any/x.pdf doc.rust-lang.org/any0/any/x.pdf rustc-dev-guide.rust-lang.org/any/x.pdf
        rust-lang.github.io/any0/any/x.pdf pkg.go.dev/any0/any/x.pdf developer.mozilla.org/any0/any/x.pdf learn.microsoft.com/any0/any/x.pdf
        docs.microsoft.com/any0/any/x.pdf msdn.microsoft.com/any0/any/x.pdf developer.apple.com/documentation/any/x.pdf developer.android.com/any0/any/x.pdf
        docs.aws.amazon.com/any/x.pdf cppreference.com/any0/any/x.pdf en.cppreference.com/any0/any/x.pdf manpages.ubuntu.com/any0/any/x.pdf
        manpages.debian.org/any0/any/x.pdf man7.org/any0/any/x.pdf man.openbsd.org/any0/any/x.pdf linux.die.net/man/any/x.pdf
        freedesktop.org/software/any/x.pdf postgresql.org/docs/any/x.pdf sqlite.org/any0/any/x.pdf gnu.org/software/any1/manual/any/x.pdf
        llvm.org/docs/any/x.pdf clang.llvm.org/docs/any/x.pdf gcc.gnu.org/onlinedocs/any/x.pdf kubernetes.io/docs/any/x.pdf nixos.wiki/any0/any/x.pdf
        wiki.archlinux.org/any0/any/x.pdf wiki.python.org/any0/any/x.pdf choosealicense.com/licenses/any/x.pdf opensource.org/licenses/any/x.pdf
        cheatsheetseries.owasp.org/any0/any/x.pdf
        """)]
    [InlineData(LinkKind.Article, """
        github.com/any0/any1/releases/any/x.pdf queue.acm.org/detail.cfm cacm.acm.org/any0/any/x.pdf linkedin.com/pulse/any/x.pdf medium.com/any0/any1
        sub.medium.com/any0 sub.substack.com/p/any/x.pdf sub.hashnode.dev/any0 dev.to/any0/any1 lwn.net/Articles/any/x.pdf
        stackoverflow.com/questions/any/x.pdf stackoverflow.com/a/any/x.pdf sub.stackexchange.com/any/x.pdf stackoverflow.blog/any0/any/x.pdf
        blog.rust-lang.org/any0/any/x.pdf sub.googleblog.com/any0/any/x.pdf sub.blogspot.com/any0/any/x.pdf sub.wordpress.com/any0/any/x.pdf
        sub.tumblr.com/post/any/x.pdf sub.bearblog.dev/any0 sub.posthaven.com/any0 paulgraham.com/any0 martinfowler.com/any0/any/x.pdf
        joelonsoftware.com/any0/any1/any2/any/x.pdf theregister.com/any0/any/x.pdf arstechnica.com/any0/any/x.pdf wired.com/story/any/x.pdf
        techcrunch.com/any0/any/x.pdf theverge.com/any0/any/x.pdf nytimes.com/any0/any1/any2/any/x.pdf theguardian.com/any0/any1/any/x.pdf
        bbc.com/news/any/x.pdf bbc.co.uk/news/any/x.pdf bloomberg.com/news/any/x.pdf phoronix.com/news/any/x.pdf zdnet.com/article/any/x.pdf
        thenewstack.io/any0 infoq.com/articles/any/x.pdf infoq.com/news/any/x.pdf infoworld.com/article/any/x.pdf hackernoon.com/any0
        smashingmagazine.com/any0/any1/any/x.pdf css-tricks.com/any0 web.dev/any0 lists.debian.org/any0/any/x.pdf lkml.org/lkml/any/x.pdf
        lore.kernel.org/any0/any1/any/x.pdf mail.python.org/any0/any/x.pdf nvd.nist.gov/vuln/any/x.pdf cve.org/any0/any/x.pdf rustsec.org/advisories/any/x.pdf
        """)]
    [InlineData(LinkKind.Repository, """
        github.com/any0/any1/any/x.pdf gist.github.com/any/x.pdf gitlab.com/any0/any1/any/x.pdf gitlab.freedesktop.org/any0/any1/any/x.pdf
        gitlab.gnome.org/any0/any1/any/x.pdf codeberg.org/any0/any1/any/x.pdf bitbucket.org/any0/any1/any/x.pdf git.sr.ht/any0/any1/any/x.pdf
        sourceforge.net/projects/any/x.pdf sub.git.kernel.org/any0/any/x.pdf git.launchpad.net/any0/any/x.pdf launchpad.net/any0/any/x.pdf
        sub.googlesource.com/any0/any/x.pdf source.chromium.org/any0/any/x.pdf searchfox.org/any0/any/x.pdf
        """)]
    [InlineData(LinkKind.Package, """
        crates.io/crates/any1/any/x.pdf lib.rs/crates/any1/any/x.pdf npmjs.com/package/any/x.pdf pypi.org/project/any/x.pdf rubygems.org/gems/any/x.pdf
        nuget.org/packages/any/x.pdf packagist.org/packages/any/x.pdf hex.pm/packages/any/x.pdf hackage.haskell.org/package/any/x.pdf
        central.sonatype.com/artifact/any/x.pdf mvnrepository.com/artifact/any/x.pdf jsr.io/any0/any1 hub.docker.com/any0/any/x.pdf
        packages.ubuntu.com/any0/any/x.pdf packages.debian.org/any0/any/x.pdf archlinux.org/packages/any/x.pdf aur.archlinux.org/packages/any/x.pdf
        formulae.brew.sh/any0/any/x.pdf flathub.org/apps/any/x.pdf snapcraft.io/any0 apps.apple.com/any/x.pdf play.google.com/store/apps/any/x.pdf
        marketplace.visualstudio.com/items plugins.jetbrains.com/plugin/any/x.pdf addons.mozilla.org/any/x.pdf
        """)]
    [InlineData(LinkKind.Book, """
        doc.rust-lang.org/book/any/x.pdf doc.rust-lang.org/nomicon/any/x.pdf doc.rust-lang.org/rust-by-example/any/x.pdf rust-book.cs.brown.edu/any/x.pdf
        nostarch.com/any0/any/x.pdf oreilly.com/library/view/any/x.pdf learning.oreilly.com/library/view/any/x.pdf manning.com/books/any/x.pdf
        pragprog.com/titles/any/x.pdf packtpub.com/product/any/x.pdf informit.com/store/any/x.pdf informit.com/imprint/any/x.pdf leanpub.com/any0
        goodreads.com/book/any/x.pdf goodreads.com/series/any/x.pdf books.google.com/any/x.pdf audible.com/pd/any/x.pdf bookshop.org/any0/any/x.pdf
        barnesandnoble.com/w/any/x.pdf thriftbooks.com/w/any/x.pdf openlibrary.org/works/any/x.pdf gutenberg.org/ebooks/any/x.pdf worldcat.org/any/x.pdf
        amazon.com/dp/any1 amazon.de/dp/any1 amazon.co.uk/dp/any1 amazon.ca/dp/any1 rust-for-rustaceans.com/any/x.pdf marabos.nl/atomics/any/x.pdf
        link.springer.com/book/any/x.pdf mitpress.mit.edu/any0/any/x.pdf
        """)]
    [InlineData(LinkKind.Video, """
        youtube.com/any/x.pdf vimeo.com/any0/any/x.pdf twitch.tv/any0/any/x.pdf dailymotion.com/video/any/x.pdf loom.com/share/any/x.pdf
        imdb.com/title/any/x.pdf netflix.com/title/any/x.pdf
        """)]
    [InlineData(LinkKind.Talk, """
        media.ccc.de/v/any/x.pdf sub.fosdem.org/any0/schedule/any/x.pdf ted.com/talks/any/x.mp4 infoq.com/presentations/any/x.pdf speakerdeck.com/any0/any1
        slideshare.net/any0/any1 slides.com/any0/any1 usenix.org/conference/any1/presentation/any/x.pdf osfc.io/any0/talks/any/x.mp4
        """)]
    [InlineData(LinkKind.Paper, """
        usenix.org/conference/any/x.mp4 arxiv.org/any0/any/x.mp4 doi.org/any0/any/x.mp4 dl.acm.org/doi/any/x.mp4 ieeexplore.ieee.org/document/any/x.mp4
        semanticscholar.org/paper/any/x.mp4 link.springer.com/any0/any/x.mp4 sciencedirect.com/science/any/x.mp4 nature.com/articles/any/x.mp4
        researchgate.net/publication/any/x.mp4 papers.ssrn.com/any/x.mp4 research.google/pubs/any/x.mp4 research.google.com/pubs/any/x.mp4
        plv.mpi-sws.org/any0/any/x.mp4 vldb.org/pvldb/any/x.mp4 openreview.net/any0
        """)]
    [InlineData(LinkKind.PodcastEpisode, """
        podcasts.apple.com/any/x.pdf open.spotify.com/episode/any/x.pdf open.spotify.com/show/any/x.pdf overcast.fm/any0/any/x.pdf pca.st/any0/any/x.pdf
        pocketcasts.com/any0/any/x.pdf castbox.fm/any0/any/x.pdf podcasts.google.com/any/x.pdf podcastindex.org/podcast/any/x.pdf letscast.fm/any0/any/x.pdf
        sub.libsyn.com/any0/any/x.pdf sub.podbean.com/any0/any/x.pdf sub.transistor.fm/any0/any/x.pdf sub.simplecast.com/any0/any/x.pdf
        sub.buzzsprout.com/any0/any/x.pdf sub.fireside.fm/any0/any/x.pdf changelog.com/podcast/any/x.pdf se-radio.net/any0/any1/any2
        rustacean-station.org/episode/any/x.pdf newrustacean.com/show_notes/any/x.pdf corecursive.com/any0
        softwareengineeringdaily.com/any0/any1/any2/any/x.pdf oxide.computer/podcasts/any/x.pdf embedded.fm/episodes/any/x.pdf syntax.fm/show/any/x.pdf
        shoptalkshow.com/any0/any/x.pdf
        """)]
    [InlineData(LinkKind.Tool, """
        play.rust-lang.org/any/x.pdf go.dev/play/any/x.pdf rust.godbolt.org/any/x.pdf godbolt.org/any/x.pdf crater.rust-lang.org/any/x.pdf
        perf.rust-lang.org/any/x.pdf caniuse.com/any/x.pdf regex101.com/any/x.pdf jsfiddle.net/any/x.pdf codepen.io/any0/pen/any/x.pdf
        codesandbox.io/s/any/x.pdf stackblitz.com/any/x.pdf replit.com/any/x.pdf excalidraw.com/any/x.pdf squoosh.app/any/x.pdf bundlephobia.com/any/x.pdf
        astexplorer.net/any/x.pdf transform.tools/any/x.pdf
        """)]
    [InlineData(LinkKind.Homepage, """
        sub.github.io/one-two-three-four sub.gitlab.io/one-two-three-four sub.sourceforge.net/one-two-three-four gnu.org/software/any1 projects.eclipse.org/projects/any1
        """)]
    [InlineData(LinkKind.Encyclopedia, """
        sub.wikipedia.org/wiki/any/x.pdf sub.wiktionary.org/wiki/any/x.pdf wikidata.org/wiki/any/x.pdf britannica.com/any/x.pdf sub.fandom.com/wiki/any/x.pdf
        c2.com/any/x.pdf wiki.c2.com/any/x.pdf
        """)]
    public void Sites_that_are_known_tell_a_kind(LinkKind kind, string addresses) => AssertAll(kind, addresses, address => $"https://{address}");

    [Theory]
    [InlineData(LinkKind.Documentation, """
        docs doc documentation developer developers manual help support wiki guide handbook learn
        """)]
    [InlineData(LinkKind.Article, """
        blog blogs news medium newsletter engineering
        """)]
    [InlineData(LinkKind.Book, """
        book
        """)]
    [InlineData(LinkKind.Specification, """
        spec specs rfc rfcs
        """)]
    [InlineData(LinkKind.Repository, """
        git gitlab
        """)]
    [InlineData(LinkKind.Tool, """
        play playground demo app console
        """)]
    [InlineData(LinkKind.Social, """
        mastodon community forum discuss
        """)]
    [InlineData(LinkKind.PodcastEpisode, """
        podcast podcasts
        """)]
    [InlineData(LinkKind.Video, """
        video videos
        """)]
    [InlineData(LinkKind.Package, """
        crates packages
        """)]
    public void The_first_label_of_a_host_tells_a_kind(LinkKind kind, string labels) => AssertAll(kind, labels, label => $"https://{label}.example.org/x/y");

    [Theory]
    [InlineData(LinkKind.Specification, """
        rfc rfcs spec specification specifications standards
        """)]
    [InlineData(LinkKind.Article, """
        blog blogs posts post _posts articles article news writing writings essays essay stories story journal changelog release-notes announcements press
        newsletter case-studies case-study insights patterns research releases
        """)]
    [InlineData(LinkKind.PodcastEpisode, """
        podcast podcasts episode episodes
        """)]
    [InlineData(LinkKind.Talk, """
        talks talk slides presentations sessions speaking schedule
        """)]
    [InlineData(LinkKind.Video, """
        video videos watch
        """)]
    [InlineData(LinkKind.Documentation, """
        docs doc documentation manual manpages reference guide guides tutorial tutorials help faq wiki handbook learn learning getting-started api concept
        concepts courses course introduction
        """)]
    [InlineData(LinkKind.Book, """
        book books
        """)]
    [InlineData(LinkKind.Paper, """
        paper papers publications proceedings
        """)]
    [InlineData(LinkKind.Package, """
        crate crates package packages plugins plugin extensions download downloads
        """)]
    [InlineData(LinkKind.Tool, """
        playground tools tool demo
        """)]
    [InlineData(LinkKind.Social, """
        forum
        """)]
    [InlineData(LinkKind.Homepage, """
        products product
        """)]
    [InlineData(LinkKind.Other, """
        contact about about-us team members careers jobs pricing legal terms privacy login search events
        """)]
    public void A_word_of_the_path_tells_a_kind(LinkKind kind, string words) => AssertAll(kind, words, word => $"https://example.org/{word}/x?y");

    [Theory]
    [InlineData(LinkKind.Other, "contact about about-us team members careers jobs pricing legal terms privacy login search events")]
    [InlineData(LinkKind.Article, "blog news")]
    public void A_path_of_one_such_word_is_no_product(LinkKind kind, string words) => AssertAll(kind, words, word => $"https://example.org/{word}");

    [Theory]
    [InlineData("https://example.org/a/thing.pdf", LinkKind.Paper)]
    [InlineData("https://example.org/a/thing.PS", LinkKind.Paper)]
    [InlineData("https://example.org/slides/thing.pdf", LinkKind.Talk)]
    [InlineData("https://example.org/talk/thing.ps", LinkKind.Talk)]
    [InlineData("https://example.org/a/thing.mp4", LinkKind.Video)]
    [InlineData("https://example.org/a/thing.webm", LinkKind.Video)]
    [InlineData("https://example.org/a/thing.mov", LinkKind.Video)]
    [InlineData("https://example.org/a/thing.m4v", LinkKind.Video)]
    [InlineData("https://example.org/a/thing.epub", LinkKind.Book)]
    [InlineData("https://example.org/a/thing.mobi", LinkKind.Book)]
    [InlineData("https://example.org/a/thing.git", LinkKind.Repository)]
    [InlineData("https://example.org/a/thing.exe", LinkKind.Other)]
    [InlineData("https://example.org/a.b/pdf", LinkKind.Other)]
    public void The_ending_of_a_file_tells_a_kind(string url, LinkKind kind) => Assert.Equal(kind, LinkClassifier.Classify(url));

    [Theory]
    [InlineData("https://example.org/@ada/1", LinkKind.Social)]
    [InlineData("https://example.org/@ada/1/2", LinkKind.Other)]
    [InlineData("https://blog.org/x/y", LinkKind.Other)]
    [InlineData("https://example.org/2024", LinkKind.Other)]
    [InlineData("https://example.org/1999/x", LinkKind.Article)]
    [InlineData("https://example.org/2024-05-06-x/y", LinkKind.Article)]
    [InlineData("https://example.org/20245/x", LinkKind.Other)]
    [InlineData("https://example.org/one-two-three", LinkKind.Homepage)]
    [InlineData("https://example.org/one-two-three-four", LinkKind.Article)]
    [InlineData("https://example.org/one/two", LinkKind.Other)]
    [InlineData("https://example.org/one?two", LinkKind.Other)]
    [InlineData("https://example.org/1x", LinkKind.Other)]
    [InlineData("https://example.org/#/room", LinkKind.Other)]
    public void The_form_of_a_path_tells_a_kind(string url, LinkKind kind) => Assert.Equal(kind, LinkClassifier.Classify(url));

    private static void AssertAll(LinkKind kind, string words, Func<string, string> address)
    {
        var all = words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        Assert.Empty(all.Where(word => LinkClassifier.Classify(address(word)) != kind).Select(word => $"{address(word)} is {LinkClassifier.Classify(address(word))}"));
    }
}
