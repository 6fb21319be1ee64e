using PodcastApi.Content.Model;

namespace PodcastApi.Content.Tests.Model;

public sealed class ContentModelTests
{
    /// <summary>The fields of GraphQL's types with their nullability, as the contract has them.</summary>
    public static TheoryData<string, string> Fields => new()
    {
        { "Podcast", "id! slug! title! description language author websiteUrl feedUrl feeds! imageUrl explicit categories! hosts! seasons! episodes revision! updatedAt!" },
        { "Season", "number! title episodeCount! firstPublishedAt lastPublishedAt" },
        { "Episode", "id! slug! title! sourceTitle! podcast! season number type! status! publishedAt publishedOn updatedAt! revision! summary notesHtml notesText audio durationSeconds guid pageUrl imageUrl artworkUrl aliases! guests! appearances! companies! sections! links! chapters! transcripts! sources! previous next" },
        { "Appearance", "id! person! episode! role! position! slug! name! creditedAs! title company" },
        { "Person", "id! slug! name! aboutHtml aboutText imageUrl profiles! companies! episodeCount! episodes appearances revision! updatedAt!" },
        { "Company", "id! slug! name! aboutHtml aboutText websiteUrl imageUrl episodeCount! episodes guests appearances revision! updatedAt!" },
        { "Link", "id! url! host! kind! title! mentionCount! episodeCount! target episodes mentions revision! updatedAt!" },
        { "Mention", "id! position! text! description section link url host kind urlAsWritten resolvedBy context! episode!" },
        { "Section", "position! heading kind! html! text! links!" },
        { "EpisodeSource", "kind! location! status! matchedBy! confidence! fields! lastSeenAt!" },
    };

    [Theory]
    [MemberData(nameof(Fields))]
    public void GraphQL_has_the_fields_of_the_contract(string type, string fields)
    {
        var members = ContentModel.Types.Single(known => known.Name == type).Members.Where(member => member.Exposure.HasFlag(Exposure.GraphQL));
        Assert.Equal(
            fields.Split(' ').Order(StringComparer.Ordinal),
            members.Select(member => member.Name + (member.IsNullable ? "" : "!")).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("Episode", "podcast season number type guest company link host linkKind q publishedAfter publishedBefore")]
    public void REST_has_the_filters_of_the_contract(string type, string names)
        => Assert.Equal(names.Split(' '), ContentModel.Types.Single(known => known.Name == type).NamedFilters.Select(filter => filter.Name));

    [Fact]
    public void Everything_is_described()
    {
        foreach (var type in ContentModel.Types)
        {
            Assert.EndsWith(".", type.Description, StringComparison.Ordinal);
            Assert.All(type.Members, member => Assert.EndsWith(".", member.Description, StringComparison.Ordinal));
            Assert.All(type.NamedFilters, filter => Assert.EndsWith(".", filter.Description, StringComparison.Ordinal));
        }

        foreach (var type in ContentModel.EnumTypes)
            Assert.All(type.Members, member => Assert.EndsWith(".", member.Description, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_enum_of_a_field_or_an_argument_is_listed()
    {
        var used = ContentModel.Types.SelectMany(type => type.Members).SelectMany(member => member switch
        {
            ScalarField { Enum: { } type } => [type],
            Relation relation => relation.Arguments.Select(argument => argument.Enum),
            _ => Enumerable.Empty<EnumType>(),
        });
        Assert.Subset(ContentModel.EnumTypes.ToHashSet(), used.ToHashSet());
    }

    [Theory]
    [InlineData("LinkKind")]
    [InlineData("SectionKind")]
    [InlineData("ProfileKind")]
    [InlineData("AppearanceRole")]
    public void Enums_that_may_grow_are_extensible_and_have_OTHER(string name)
    {
        var type = ContentModel.EnumTypes.Single(known => known.Name == name);
        Assert.True(type.IsExtensible);
        Assert.Contains("OTHER", type.Names);
    }

    [Fact]
    public void Every_name_that_the_model_refers_to_exists()
    {
        foreach (var type in ContentModel.Types)
        {
            Assert.All(type.ReferenceFields, name => Assert.True(type.TryFindInRest(name, out var member) && member is ScalarField, $"{type}.{name}"));
            foreach (var member in type.Members)
            {
                if (member is ScalarField { Via: { } via } scalar)
                    Assert.Contains(type.Relation(via).Target.Members, behind => behind is ScalarField field && field.Column == scalar.Column);
                if (member is not Relation relation)
                    continue;
                Assert.All(relation.RestFields ?? [], name => Assert.True(relation.Target.TryFindInRest(name, out _), $"{relation}: {name}"));
                Assert.All(relation.Arguments, argument => Assert.True(argument.Via is null || relation.Target.Relation(argument.Via).Kind == RelationKind.ToOne));
                Assert.All(relation.Shortcuts.Keys, name => Assert.Equal(RelationKind.ToOne, relation.Target.Relation(name).Kind));
                if (relation.Kind != RelationKind.ToOne)
                    Assert.True(relation.DefaultOrder.Count > 0 || relation.Join is Edge { PositionColumn: not null }, $"{relation} has no order.");
            }
        }
    }

    [Fact]
    public void Every_filter_by_name_leads_to_something_that_can_be_compared()
    {
        foreach (var (type, filter) in ContentModel.Types.SelectMany(type => type.NamedFilters.Select(filter => (type, filter))))
        {
            var at = type;
            var relations = filter.Form is NamedFilterForm.Key ? filter.Path : filter.Path.SkipLast(1);
            foreach (var name in relations)
            {
                Assert.True(at.Relation(name).IsFilterable, $"{type}: {filter.Name}");
                at = at.Relation(name).Target;
            }

            Assert.True(filter.Form switch
            {
                NamedFilterForm.Key => at.Kind is not null,
                NamedFilterForm.FullText => at.SearchColumn is not null,
                _ => at.Scalar(filter.Path[^1]).IsFilterable,
            });
        }
    }

    [Fact]
    public void Fields_of_one_name_have_one_type_in_all_members_of_Resource()
    {
        var fields = ContentModel.Resource.SelectMany(type => type.Members.OfType<ScalarField>()).Where(field => field.Name != "id").GroupBy(field => field.Name);
        Assert.All(fields, group => Assert.Single(group.Select(field => (field.Kind, field.Enum, field.IsNullable, field.IsList)).Distinct()));
    }

    [Fact]
    public void Members_have_numbers_of_their_own()
    {
        var members = ContentModel.Types.SelectMany(type => type.Members).ToList();
        Assert.Equal(members.Count, members.DistinctBy(member => member.Ordinal).Count());
    }
}
